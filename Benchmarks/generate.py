#!/usr/bin/env python3
"""Writes a file of made-up service calls in Callgrade's own NDJSON form, the same bytes for the same arguments.

Every even call is Chinese, every odd one English. The sentences are written for this file; their blanks (products,
places, numbers) are filled in ahead, many times over, and an utterance is a pair of such sentences, so that little
text comes twice although making it is only picking and joining. A file of fewer calls is the beginning of a file of
more calls with the same seed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

RENDERINGS = 60  # how many times each sentence is filled in
AGENTS_PER_LANGUAGE = 15
CALLS_PER_WRITE = 200
FIRST_DAY = datetime(2025, 1, 6, 9, 0, tzinfo=timezone(timedelta(hours=8)))

BLANKS = {
    "zh": {
        "product": ["电热水壶", "蓝牙耳机", "扫地机器人", "空气净化器", "儿童手表", "冰箱", "洗衣机", "宽带套餐", "流量包",
                    "会员卡", "电动牙刷", "净水器", "折叠自行车", "投影仪", "打印机", "路由器", "按摩椅", "咖啡机"],
        "place": ["杭州", "成都", "沈阳", "西安", "厦门", "长沙", "昆明", "郑州", "苏州", "青岛", "南昌", "合肥"],
        "day": ["今天上午", "今天下午", "明天中午之前", "后天", "本周五", "下周一", "月底", "三个工作日内", "昨天晚上", "上个星期"],
        "who": ["张", "王", "李", "赵", "陈", "刘", "杨", "黄", "周", "吴", "徐", "孙"],
        "filler": ["", "", "", "", "", "嗯，", "那个，", "呃，", "就是说，", "对，", "好的，", "那么，", "然后呢，"],
    },
    "en": {
        "product": ["kettle", "wireless headset", "robot vacuum", "air purifier", "kids' watch", "fridge", "washing machine",
                    "broadband plan", "data bundle", "gift card", "electric toothbrush", "water filter", "folding bike",
                    "projector", "label printer", "router", "massage chair", "coffee maker"],
        "place": ["Leeds", "Denver", "Cork", "Portland", "Bristol", "Tucson", "Halifax", "Perth", "Dundee", "Omaha"],
        "day": ["this morning", "this afternoon", "by noon tomorrow", "on Friday", "next Monday", "at the end of the month",
                "within three working days", "last night", "last week", "the day before yesterday"],
        "who": ["Mr. Carter", "Ms. Young", "Mr. Patel", "Mrs. Brown", "Ms. Lopez", "Mr. Novak", "Mrs. Reid", "Mr. Okafor"],
        "filler": ["", "", "", "", "", "Um, ", "Well, ", "So, ", "Right, ", "You know, ", "Okay, ", "Uh, ", "I mean, "],
    },
}

SENTENCES = {
    "zh": {
        "opening": [
            "您好，这里是百川家电客服，我是工号{n}，很高兴为您服务。",
            "您好，欢迎致电百川客服中心，请问有什么可以帮您？",
            "早上好，这里是售后服务热线，请问怎么称呼您？",
            "喂，你好，客服{n}号，请讲。",
            "您好，百川客服，我姓{who}，请问您需要办理什么业务？",
            "下午好，感谢您的来电，请问有什么可以帮到您的吗？",
        ],
        "service": [
            "非常理解您的心情，我马上为您处理。",
            "给您带来不便，非常抱歉。",
            "请您不要着急，我来帮您核实一下。",
            "请您稍等一下，我帮您查询这个订单的物流信息。",
            "感谢您的耐心等待，我这边已经查到结果了。",
            "不好意思，让您久等了。",
            "为了您的账户安全，麻烦您核对一下预留信息。",
            "请问您方便提供一下订单号的后四位吗？",
            "我跟您确认一下，您反映的是{product}的问题，对吗？",
            "我已经帮您登记好了，工单号是{n}。",
            "您的建议我们会如实向相关部门反馈。",
            "请问还有其他可以帮您的吗？",
            "换作是我，遇到这种情况也会很着急的。",
            "您放心，专员会在{k}小时之内联系您。",
            "这个是我们工作上的疏忽，我代表公司向您道歉。",
            "您先消消气，我一定尽力帮您协调。",
            "感谢您对我们工作的理解与支持。",
            "您看这样安排可以吗，{day}给您回电。",
        ],
        "agent": [
            "系统显示您的{product}是{day}从{place}仓库发出的，",
            "订单尾号{n}目前停在{place}转运中心，还没有扫描出库，",
            "您购买的{product}在保修期以内，检测费用是不用您承担的，",
            "退款会原路返回到付款的账户，金额一共是{n}元，",
            "师傅{day}会先给您打电话再上门安装，",
            "麻烦您把{product}背面的序列号念给我听一下，",
            "我这边看到系统里面有两条记录，一条是{place}的，一条是尾号{n}的，",
            "如果包装有破损的话，可以当场拒收，不需要您出运费，",
            "您按住电源键{k}秒左右，看指示灯会不会变成蓝色，",
            "这个活动是到{day}截止的，之后就恢复原价了，",
            "发票可以开电子的，我发到您登记的邮箱里面，",
            "换货的话需要先把旧的{product}寄回{place}的服务网点，",
            "积分现在还剩{n}分，年底会清零一部分，",
            "您说的这个型号已经停产了，现在替代的是新款的{product}，",
            "收件人是{who}先生还是{who}女士，地址写的是{place}，",
            "我把受理的进度用短信发到您尾号{n}的手机上，",
            "这一笔扣费是{product}的自动续费，{day}扣的，",
            "网点那边的电话一直占线，我再用内线催一下他们，",
            "备件需要从{place}调过来，大概要等到{day}，",
            "配送员反馈说当时家里没有人，所以改到了{day}再送，",
            "您在页面上点一下我的订单，再选择申请售后就能看到进度了，",
            "套餐里面包含{n}分钟通话，超出以后按分钟计费，",
        ],
        "listening": [
            "嗯。",
            "嗯嗯，好的。",
            "是的。",
            "对对对。",
            "哦，这样啊。",
            "好，我明白了。",
            "没错。",
            "您说。",
        ],
        "closing": [
            "感谢您的来电，祝您生活愉快，再见。",
            "请问还有其他需要帮助的吗？没有的话感谢您的来电，再见。",
            "请您稍后对我的服务做出评价，谢谢，再见！",
            "好的，那就先这样，有问题您随时打过来，拜拜。",
            "祝您工作顺利，请您先挂机，再见。",
        ],
        "customer": [
            "我{day}买的{product}到现在都还没有收到，",
            "我都打了{k}次电话了，每次都说在处理，太让人生气了，",
            "你们的物流信息停在{place}好几天没有动过，",
            "我就想问一下这个钱到底什么时候能退给我，",
            "订单号的后四位是{n}，收件人姓{who}，",
            "上次那个姓{who}的客服说好给我回电话的，结果根本没人打，",
            "这个{product}一插电就跳闸，我哪里还敢用，",
            "嗯嗯，好的，我知道了，",
            "是的，就是寄到{place}的那一单，",
            "我不要换货，我就要退款，一共是{n}块钱，",
            "你别跟我讲那么多流程，我就问你能不能解决，",
            "家里有老人等着用呢，麻烦你们快一点好不好，",
            "那师傅大概几点钟能到，我{day}要上班的，",
            "短信我收到了，但是里面的链接打不开，",
            "你等一下啊，我去拿一下说明书，型号是{n}，",
            "我看别人家的{product}都没有这个声音，",
            "如果再这样我就要投诉你们了，",
            "那个活动页面上面写的明明是包邮的，",
            "行吧，那我就再等到{day}看看，",
            "发票抬头写我们公司的名字就可以了，税号后四位{n}，",
            "麻烦你了啊，态度还挺好的，",
            "我是帮我邻居{who}阿姨问的，她不太会用手机，",
        ],
    },
    "en": {
        "opening": [
            "Good morning, thank you for calling Northfield Home, this is agent {n} speaking.",
            "Hello, thanks for calling customer service, how can I help you today?",
            "Good afternoon, you're through to the service desk, how may I help?",
            "Hi, Northfield support, my name is Jamie, who am I speaking with?",
            "Yes, hello, service desk, go ahead.",
            "Welcome to Northfield Home, may I have your name, please?",
        ],
        "service": [
            "I completely understand how frustrating that must be.",
            "I'm very sorry for the inconvenience.",
            "I apologise for the trouble this has caused.",
            "May I put you on hold for a moment while I check?",
            "Thank you for holding, I have found it now.",
            "Thanks for your patience.",
            "Is there anything else I can help you with?",
            "Let me look into that for you right away.",
            "For security, could you confirm the last four digits?",
            "Just to confirm, this is about the {product}, correct?",
            "I have logged that under case {n}.",
            "I'll take care of this for you.",
            "In your place I would feel the same way.",
            "A specialist will call you back within {k} hours.",
            "That was our mistake and I am sorry about it.",
            "I appreciate you bringing this to our attention.",
            "Would it suit you if we called you {day}?",
            "Bear with me one second, please.",
        ],
        "agent": [
            "The {product} left our warehouse in {place} {day}.",
            "Order {n} is still waiting to be scanned at the depot in {place}.",
            "It is under warranty, so there is no charge for the inspection.",
            "The refund of {n} dollars goes back to the card you paid with.",
            "The fitter will ring you first and then come round {day}.",
            "Could you read me the serial number on the back of the {product}?",
            "I can see two entries here, one from {place} and one ending in {n}.",
            "If the box is damaged you can refuse it at the door.",
            "Hold the power button for {k} seconds until the light turns blue.",
            "The offer runs out {day}, and then it is full price again.",
            "I can send the invoice to the email address we have on file.",
            "For an exchange the old {product} goes back to the shop in {place}.",
            "You have {n} points left, and some of them expire in December.",
            "That model is discontinued, the \"series {k}\" {product} took its place.",
            "It is addressed to {who} in {place}, is that still right?",
            "I'll text the progress to the number ending in {n}.",
            "That charge is the renewal of the {product}, taken {day}.",
            "The branch line is engaged, so I will try their internal number.",
            "The spare part has to come from {place}, so expect it {day}.",
            "The driver noted that nobody was in, so it was moved to another day.",
            "On the page choose my orders and then after-sales to see where it is.",
            "Your plan includes {n} minutes, and after that it is by the minute.",
        ],
        "listening": [
            "Mm-hm.",
            "Okay, I see.",
            "Right.",
            "Yes.",
            "Uh-huh, go on.",
            "Got it.",
            "Sure.",
            "Oh, really?",
        ],
        "closing": [
            "Thank you for calling, have a great day, goodbye.",
            "Is there anything else? No? Then thanks for calling Northfield, bye now.",
            "Please stay on the line for a short survey, thank you and goodbye.",
            "Alright then, call us any time, take care, bye.",
            "I'm glad we could sort that out, have a lovely evening.",
        ],
        "customer": [
            "I bought a {product} {day} and it still hasn't turned up.",
            "I have called {k} times now and nobody does anything, this is ridiculous.",
            "The tracking has been stuck in {place} for days.",
            "I just want to know when I am getting my money back.",
            "The order ends in {n} and the name on it is {who}.",
            "Your colleague promised to ring me back and never did.",
            "The {product} trips the fuse as soon as I plug it in.",
            "Uh-huh, okay, I see.",
            "Yes, that's the one that was going to {place}.",
            "I don't want another one, I want a refund of {n} dollars.",
            "Don't tell me about your process, can you fix it or not?",
            "My mother is waiting for it, so please hurry up a bit.",
            "What time will he be here, because I'm at work {day}?",
            "I got the text but the link in it doesn't open.",
            "Hang on, let me get the manual, it says model {n}.",
            "My neighbour's {product} doesn't make that noise at all.",
            "If this goes on I will make a complaint.",
            "It clearly said \"free delivery\" on the page.",
            "Fine, I'll wait until you call me {day}, then.",
            "Put the company's name on the invoice, reference {n}.",
            "Thanks a lot, you have been really helpful.",
            "I'm asking for {who} next door, who can't use the website.",
        ],
    },
}

NAMES = {
    "zh": ["王芳", "李娜", "张伟", "刘洋", "陈静", "杨敏", "赵磊", "黄丽", "周强", "吴婷", "徐浩", "孙悦", "马超", "朱琳", "胡军"],
    "en": ["Ann Reed", "Ben Cole", "Cara Diaz", "Dan Webb", "Eve Park", "Finn Ward", "Gia Stone", "Hal Burke", "Ivy Lane",
           "Jon Marsh", "Kay Dunn", "Lee Frost", "Mia Hart", "Ned Grant", "Oda Wells"],
}
TEAMS = {"zh": ["north", "south", "central"], "en": ["harbour", "hill", "park"]}
CENTISECONDS_A_CHARACTER = {"zh": 22, "en": 7}
SEPARATORS = {"zh": "", "en": " "}
PLAIN = {"opening", "listening", "closing"}  # not begun with a filler


@dataclass(frozen=True)
class Language:
    """What is picked from for the calls of one language: text that is JSON already."""

    code: str
    agents: list[str]
    pools: dict[str, list[str]]
    pace: int
    separator: str


def rendered(pool: str, language: str, rng: random.Random) -> list[str]:
    """Each sentence of a pool, its blanks filled in `RENDERINGS` times, in escaped JSON without the quotes."""
    result = []
    for sentence in SENTENCES[language][pool]:
        for _ in range(RENDERINGS):
            values = {name: rng.choice(choices) for name, choices in BLANKS[language].items()}
            text = sentence.format(n=rng.randrange(10, 9_999), k=rng.randrange(2, 16), **values)
            if pool not in PLAIN:
                text = values["filler"] + text
            result.append(json.dumps(text, ensure_ascii=False)[1:-1])
    return result


def prepare(code: str, first_agent: int, rng: random.Random) -> Language:
    """Fills in the pools of a language. About a third of the agent's sentences in a call are service phrases."""
    pools = {pool: rendered(pool, code, rng) for pool in SENTENCES[code]}
    pools["agent"] += rng.choices(pools["service"], k=len(pools["agent"]) // 2)
    agents = []
    for index, name in enumerate(NAMES[code][:AGENTS_PER_LANGUAGE]):
        agent = {"id": f"a-{first_agent + index:03}", "name": name, "team": TEAMS[code][index % len(TEAMS[code])]}
        agents.append(json.dumps(agent, ensure_ascii=False, separators=(",", ":")))
    return Language(code, agents, pools, CENTISECONDS_A_CHARACTER[code], SEPARATORS[code])


def segments(language: Language, count: int, rng: random.Random) -> tuple[str, int]:
    """The segments of a call as the inside of a JSON array, and the latest end in hundredths of a second.

    The agent opens and closes. Speakers take turns, but one in six goes on for another segment. Of the segments in
    between, 7 % only show that one listens, 25 % are one sentence, the others two. Most pauses are short, some
    overlap the segment before, and one in fifty is as long as a hold.
    """
    pools, separator, uniform = language.pools, language.separator, rng.random
    listening = pools["listening"]
    parts: list[str] = []
    speaker, clock, latest = "agent", int(uniform() * 100) + 30, 0
    for index in range(count):
        kind = uniform()
        if index == 0 or index == count - 1:
            speaker = "agent"
            text = rng.choice(pools["closing" if index else "opening"])
        elif kind < 0.07:
            text = listening[int(uniform() * len(listening))]
        else:
            pool = pools[speaker]
            text = pool[int(uniform() * len(pool))]
            if kind > 0.32:
                text += separator + pool[int(uniform() * len(pool))]
        end = clock + len(text) * language.pace
        parts.append(
            f'{{"speaker":"{speaker}","text":"{text}",'
            f'"start":{clock // 100}.{clock % 100:02},"end":{end // 100}.{end % 100:02}}}'
        )
        latest = max(latest, end)
        pause = uniform()
        clock = end + (int(pause * 160) - 20 if pause < 0.98 else int(pause * 3_000))
        if uniform() > 1 / 6:
            speaker = "customer" if speaker == "agent" else "agent"
    return ",".join(parts), latest


def calls(count: int, segment_count: int, seed: int) -> Iterator[str]:
    """The lines of the file, one call each."""
    rng = random.Random(seed)
    languages = [prepare("zh", 0, rng), prepare("en", AGENTS_PER_LANGUAGE, rng)]
    for number in range(count):
        language = languages[number % 2]
        spoken, latest = segments(language, segment_count, rng)
        started = FIRST_DAY + timedelta(seconds=37 * number)
        direction = "inbound" if rng.random() < 0.85 else "outbound"
        ended_by = "customer" if rng.random() < 0.7 else "agent"
        yield (
            f'{{"id":"bench-{seed}-{number}","agent":{rng.choice(language.agents)},"channel":"phone",'
            f'"direction":"{direction}","language":"{language.code}","customer":{{"id":"c-{rng.randrange(10**6):06}"}},'
            f'"started_at":"{started.isoformat()}","rings":{rng.randrange(1, 7)},'
            f'"duration":{latest // 100}.{latest % 100:02},"ended_by":"{ended_by}","segments":[{spoken}]}}\n'
        )


def main() -> None:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=200_000)
    parser.add_argument("--segments", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    with options.output.open("wb") as file:
        block: list[str] = []
        for line in calls(options.calls, options.segments, options.seed):
            block.append(line)
            if len(block) == CALLS_PER_WRITE:
                file.write("".join(block).encode())
                block.clear()
        file.write("".join(block).encode())


if __name__ == "__main__":
    main()
