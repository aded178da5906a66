/// What only one side of a service's call says, by kinds. How often a kind is said does not matter, since a long call
/// has everything once.
struct RoleCue: Sendable {
    /// Whose words these are.
    enum Side: Sendable { case agent, customer, announcement }

    let side: Side
    /// How much it says: 4 what the other side does not say, 1 what it says often enough.
    let weight: Int
    /// Whether it opens a call, so that it may decide alone.
    let isGreeting: Bool
    /// Whether it asks who the other one is, so that an answer is expected.
    let asksIdentity: Bool
    /// The words, cut by `|`; `#` stands for a number.
    let phrases: String

    private init(
        _ side: Side, _ weight: Int, isGreeting: Bool = false, asksIdentity: Bool = false, _ phrases: String
    ) {
        self.side = side
        self.weight = weight
        self.isGreeting = isGreeting
        self.asksIdentity = asksIdentity
        self.phrases = phrases
    }

    /// All kinds; a kind's number is its place here.
    static let all: [RoleCue] = agent + customer + announcement

    private static let agent: [RoleCue] = [
        // Offers help, as a service does in its greeting.
        RoleCue(
            .agent, 4, isGreeting: true,
            """
            how can i help | how may i help | how could i help | how can i assist | how may i assist |
            what can i do for you | what can i help you with | how can we help | how may we help |
            how may i be of | how may i direct |
            有什么可以帮您 | 有什么可以帮你 | 有什么可以帮到 | 有什么可以帮助 | 有什么能帮您 | 有什么能帮到 |
            有什么能帮助 | 请问什么可以帮 | 什么问题我可以帮您 | 有什么需要帮助 | 有什么可以为您 |
            有什么我可以帮 | 有什么我能帮 | 很高兴为您服务 | 竭诚为您服务 | 乐意为您服务
            """),
        // Thanks for the call.
        RoleCue(
            .agent, 4, isGreeting: true,
            """
            thank you for calling | thanks for calling | thank you for contacting | thanks for contacting |
            thank you for choosing | thank you for reaching out | thanks for reaching out |
            感谢您的来电 | 感谢来电 | 感谢您来电 | 感谢您致电 | 感谢致电 | 感谢您的致电 | 感谢您拨打 |
            感谢您的咨询 | 感谢您对
            """),
        // Says which service this is, or what one's own number there is: `工号1001`, but not `你的工号是多少`.
        RoleCue(
            .agent, 4, isGreeting: true,
            """
            you are through to | you have reached | i will be helping you | i will be assisting you |
            on a recorded line |
            您好这里是 | 你好这里是 | 工号# | 工号是# | 工号为#
            """),
        // Rings somebody for a company.
        RoleCue(
            .agent, 3,
            """
            am i speaking with | am i speaking to | who am i speaking | ask who is calling | on behalf of |
            i am calling about your | i am calling regarding your | i am calling to let you know |
            i am calling to follow up | i am calling to remind | i am calling to confirm your | courtesy call |
            is now a good time |
            请问是您本人 | 您本人吗 | 请问您是 | 耽误您 | 打扰您 | 给您做个回访 | 给您回访 | 给您来电
            """),
        // Rings somebody, perhaps for a company.
        RoleCue(
            .agent, 2,
            """
            i am calling from | calling you from |
            请问是 | 我这边是 | 我们这边是 | 打扰一下
            """),
        // Offers more help.
        RoleCue(
            .agent, 4,
            """
            anything else i can | anything else we can | anything else that i can |
            anything else you would like | help you with anything else | assist you with anything else |
            help with anything else |
            还有什么可以帮 | 还有什么能帮 | 还有什么需要 | 还有什么可以为 | 还有其他可以帮 | 还有其他需要 |
            还有其他的可以 | 还有其他问题 | 还有别的可以帮 | 还有别的需要 | 还有其他还可以帮 | 请问还有
            """),
        // Asks for more, which customers do too.
        RoleCue(
            .agent, 2,
            """
            is there anything else | anything else today
            """),
        // Asks to hold, or thanks for it.
        RoleCue(
            .agent, 3,
            """
            put you on hold | place you on hold | put you on a brief hold | hold the line | bear with me |
            thank you for holding | thanks for holding | thank you for waiting | thanks for waiting |
            thank you for your patience | thanks for your patience | sorry to keep you waiting |
            sorry for the wait | appreciate your patience |
            请您稍等 | 您稍等 | 麻烦您稍等 | 您请稍等 | 感谢您的耐心等待 | 感谢您的等待 | 感谢您耐心等待 |
            感谢耐心等待 | 让您久等 | 久等了 | 请不要挂机
            """),
        // Asks for a moment.
        RoleCue(
            .agent, 1,
            """
            one moment |
            请稍等 | 稍等一下 | 请稍候
            """),
        // Asks who the other one is.
        RoleCue(
            .agent, 3, asksIdentity: true,
            """
            can i have your | could i have your | may i have your | can i get your | could i get your |
            may i get your | can i take your | could i take your | may i take your | confirm your |
            confirming your | verify your | verifying your | provide your | provide me with your | spell your |
            for verification | for security purposes | have your name | your full name | your date of birth |
            what is your name | what is your telephone | what is your phone | what is your number |
            what is your account | what is your order | what is your customer | what is your email |
            what is your address | what is your postcode | what is your zip | what is your member |
            what is your policy | your number please | your telephone number please | your phone number please |
            your name please | your account number please | confirm the name |
            请您提供 | 麻烦您提供 | 您提供一下 | 请提供您 | 核实一下您 | 和您核实 | 跟您核实 | 与您核实 |
            跟您核对 | 与您核对 | 请问您贵姓 | 您贵姓 | 怎么称呼您 | 请问怎么称呼 | 您怎么称呼 | 请问您的 |
            您报一下 | 需要您提供
            """),
        // Speaks of what is the other one's.
        RoleCue(
            .agent, 1,
            """
            your account | your order | your bill | your address | your reservation | your booking |
            your reference | your policy | your claim | your information |
            您的订单 | 您的手机 | 您的号码 | 您的账户 | 您的套餐 | 您的话费 | 您的账号
            """),
        // Looks something up.
        RoleCue(
            .agent, 2,
            """
            let me check | let me look | let me pull | let me take a look | i will check | i will have a look |
            i will look into | pull up your | look up your | bring up your | look into that | look into this |
            i am showing | i can see that you | i see that you | i see here that |
            帮您查 | 为您查 | 帮您看 | 帮你查 | 给您查 | 给你查 | 帮您核实 | 为您核实 | 看到您 | 我这边查 |
            帮您反馈 | 帮您登记 | 为您登记 | 帮您记录
            """),
        // Does something for the other one.
        RoleCue(
            .agent, 3,
            """
            do that for you | that for you | book it for you | try the call for you | booked for you |
            put you through | transfer you | connect you | i can help you with | i can help with |
            happy to help | glad to help | happy to assist | glad to assist | be able to help you |
            would you like me to | do you want me to | did you want me to |
            帮您办理 | 为您办理 | 给您办理 | 帮您取消 | 为您转接 | 帮您转接 | 给您转接 | 为您处理 | 帮您处理 |
            帮您申请 | 为您申请 | 帮您预订 | 为您预订 | 帮您订 | 为您找到 | 为您服务 | 为您解答 | 需要我帮 |
            要我帮您 | 需要我为 | 要我为您
            """),
        // Asks what the other one wishes.
        RoleCue(
            .agent, 1,
            """
            would you like to | you will need to
            """),
        // Is sorry for the company.
        RoleCue(
            .agent, 3,
            """
            apologize for the | apologise for the | apologize for any | apologise for any |
            sorry for the inconvenience | sorry for any inconvenience | sorry about the inconvenience |
            i understand your frustration | i understand your concern | i understand how frustrating |
            给您带来不便 | 给您带来的不便 | 给您带来了不便 | 给您添麻烦
            """),
        // Ends the call as a service does.
        RoleCue(
            .agent, 2,
            """
            you are welcome | my pleasure | have a great day | have a nice day | have a good day |
            have a wonderful day | have a great rest | thank you for providing | thanks for providing |
            thank you for confirming | thank you for being a | thank you for that information |
            祝您 | 不客气 | 不用客气 | 对我的服务 | 打个评价 | 做个评价 | 给个评价 | 请您评价 | 满意度
            """),
        // Speaks to a customer with courtesy.
        RoleCue(
            .agent, 2,
            """
            请您 | 建议您 | 您可以 | 您需要 | 您这边 | 请问您 | 您是要 | 您是想 | 您还需要 | 给您
            """),
    ]

    private static let customer: [RoleCue] = [
        // Says what one calls for.
        RoleCue(
            .customer, 3,
            """
            i am calling about my | i am calling because i | i am calling regarding my |
            i am calling in regards to my | i am calling to cancel | i am calling to report |
            i am calling to ask | i am calling to complain | i am calling to see if | i am calling to find out |
            i am calling to inquire | i am ringing | i am phoning | i was calling about | i have a question |
            i have a problem | i have a quick question | i have an issue | having trouble | having a problem |
            having an issue | having issues | having problems | i was wondering | i am wondering | i wonder if |
            i just want to know | i wanted to know |
            我想问 | 我想咨询 | 我想请问 | 我问一下 | 我想了解 | 我想查 | 我咨询一下 | 我想退 | 我要退 |
            我要投诉 | 我想投诉 | 我要换 | 我想换 | 我要取消 | 我想取消 | 我想办 | 我要办 | 你好我想 | 您好我想 |
            我就问 | 我就是问
            """),
        // Says what one calls about, which may be something of the other one's.
        RoleCue(
            .customer, 2,
            """
            i am calling about | i am calling because | i am calling regarding
            """),
        // Asks for help.
        RoleCue(
            .customer, 3,
            """
            can you help me | could you help me | you can help me | you could help me | help me with |
            help me find | help me out | please help me | you help me | put me through | get me through |
            帮我 | 能不能帮 | 能帮我 | 麻烦你帮
            """),
        // Wishes something.
        RoleCue(
            .customer, 2,
            """
            i would like | i want to | i want a | i need to | i need a | i need some | i need help |
            i am looking for | i am looking to | i am trying to | could i have a | can i have a | can i get a |
            could i get a | can i book | can i order | could i report |
            我想 | 我要 | 我需要 | 我希望 | 给我
            """),
        // Speaks of what is one's own.
        RoleCue(
            .customer, 2,
            """
            my order | my bill | my account | my phone | my card | my package | my internet | my line |
            my payment | my claim | my policy | my insurance | my subscription | my refund | my booking |
            my reservation | my service | my password | my prescription | my delivery | my mobile | my flight |
            my item | my credit card | my bank | my landline | my router | my telephone | my doctor |
            我的订单 | 我的手机 | 我的快递 | 我的卡 | 我的号 | 我的话费 | 我的流量 | 我的宽带 | 我的账 |
            我的包裹 | 我的货 | 我的套餐 | 我的东西 | 我家 | 我买 | 我订 | 我下的单 | 我充 | 我刚买 | 我手机 |
            我昨天 | 我前天 | 我上个月 | 我这个手机 | 我这个号 | 我这个卡 | 我收到
            """),
        // Tells what happened.
        RoleCue(
            .customer, 3,
            """
            i ordered | i bought | i purchased | i placed an order | i have not received | i still have not |
            i never received | i have been charged | i was charged | i got charged | i have been trying |
            i have been waiting | i have been having | i got a letter | i signed up | why was i charged |
            why am i being | why is my |
            怎么还没 | 怎么还不 | 为什么扣 | 扣了我 | 扣我 | 到现在还 | 都没收到 | 还没收到 | 没收到 |
            什么时候能到 | 什么时候发货 | 什么时候到
            """),
        // Speaks of the company as the other side.
        RoleCue(
            .customer, 3,
            """
            you guys | you people | speak to a manager | speak to a supervisor | speak to someone |
            speak to your | speak with a | talk to someone about my | is that customer service |
            你们 | 能告诉我 | 你能 | 能给我 | 告诉我
            """),
        // Has got what one called for.
        RoleCue(
            .customer, 3,
            """
            that is all i | that will be all | no that is all | no that is it | no that is everything |
            that is all thank | for your help | thanks for the help | thank you for the help |
            appreciate your help | appreciate the help |
            就这些 | 没有了谢谢 | 不用了谢谢 | 谢谢你的帮 | 谢谢您的帮
            """),
        // Takes an offer, or not.
        RoleCue(
            .customer, 1,
            """
            yes please | no thanks | no thank you | that sounds good | that sounds great | thanks a lot |
            thanks very much | thank you so much | thanks so much |
            不用了 | 好的谢谢 | 那好吧 | 太好了 | 没有了
            """),
        // Asks who is calling.
        RoleCue(
            .customer, 2,
            """
            who is this | who is calling |
            你哪位 | 你是哪位 | 你是哪里 | 你是谁 | 哪里的
            """),
    ]

    private static let announcement: [RoleCue] = [
        // Has keys pressed.
        RoleCue(
            .announcement, 4,
            """
            press one | press two | press three | press zero | press star | press pound | press hash | press the |
            press # | for english | para espanol | main menu | please enter your | at the tone | after the tone |
            after the beep |
            请按 | 按# | 按井号 | 按星号 | 请输入 | 以井号键 | 井号键结束
            """),
        // Says that nobody is there yet.
        RoleCue(
            .announcement, 4,
            """
            your call is important | next available | representatives are busy | agents are busy |
            operators are busy | please stay on the line | you are caller number | please listen carefully |
            menu options have changed |
            坐席忙 | 座席忙 | 全忙 | 话务员忙 | 正在为您转接 | 正在转接 | 您拨打的 | 无法接通 | 无人接听 |
            请不要挂断 | 排队
            """),
        // Says that the call is recorded.
        RoleCue(
            .announcement, 3,
            """
            may be recorded | will be recorded | is being recorded | may be monitored | for quality assurance |
            for training purposes | for quality and training |
            通话将被录音 | 通话可能会被录音 | 通话可能被录音 | 电话可能会被录音 | 来电将被录音 | 通话会被录音 |
            全程录音
            """),
    ]

    /// Longer phrases that begin like a cue and are none: a customer thanks for calling *back*, an agent wants *to make
    /// sure*.
    static let exceptions = """
        thank you for calling me | thank you for calling back | thanks for calling me | thanks for calling back |
        thank you for reaching out to me | thanks for reaching out to me | anything else i can do on my |
        anything else i can try | let me look for my | let me check my | you put you through |
        having trouble hearing | i am ringing you | i am phoning you | i am calling because your |
        i am calling because you | help me with your | help me out with your | you help me with your |
        can you help me with your | i want to make sure | i want to apologize | i want to thank |
        i want to assure | i want to confirm | i want to verify | i want to let you | i need to verify |
        i need to confirm | i need to ask you | i need to check | i need to put you | i need to know your |
        i would like to apologize | i would like to thank | i would like to confirm | i would like to verify |
        i would like to offer | i would like to inform | i would like to ask you | i would like to make sure |
        i am trying to reach |
        我想问一下您 | 我想请问您 | 我想问您 | 我想了解一下您 | 帮我提供 | 帮我核对 | 帮我确认 | 帮我看一下您 |
        帮我打个 | 帮我点 | 我想跟您 | 我想和您 | 我要跟您 | 我要和您 | 我需要跟您 | 我需要您 | 我需要核实 |
        我给您 | 我想请您 | 给我提供 | 我想确认一下您 | 给我一下您 | 给我们 | 你们家人
        """
}
