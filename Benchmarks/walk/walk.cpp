// The bare walk: simdjson's on-demand parser over each line of a file, every string unescaped, every number parsed,
// nothing kept. What a program that reads the file as JSON on one thread can hardly be faster than.

#include <simdjson.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

using simdjson::ondemand::json_type;

constexpr size_t kReadSize = 256 * 1024;
constexpr size_t kLongestLine = 16 * 1024 * 1024;

// What was met; printed, so that no reading can be left out by the compiler.
struct Sums {
    uint64_t string_bytes = 0;
    double numbers = 0;
    uint64_t others = 0;
};

// Reads a document or value and all within it. Throws simdjson_error.
template <typename Value>
void walk(Value &&value, Sums &sums) {
    switch (json_type(value.type())) {
    case json_type::object:
        for (auto field : value.get_object()) {
            sums.string_bytes += std::string_view(field.unescaped_key()).size();
            walk(field.value().value(), sums);
        }
        break;
    case json_type::array:
        for (auto element : value.get_array()) walk(element.value(), sums);
        break;
    case json_type::string:
        sums.string_bytes += std::string_view(value.get_string()).size();
        break;
    case json_type::number:
        sums.numbers += double(value.get_double());
        break;
    default:
        value.raw_json_token();
        sums.others += 1;
    }
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: walk FILE\n");
        return 64;
    }
    std::FILE *file = std::fopen(argv[1], "rb");
    if (!file) {
        std::perror(argv[1]);
        return 66;
    }
    const auto started = std::chrono::steady_clock::now();
    simdjson::ondemand::parser parser;
    std::vector<char> buffer(kReadSize + simdjson::SIMDJSON_PADDING);
    size_t filled = 0;
    uint64_t calls = 0, bytes = 0;
    Sums sums;
    try {
        for (bool ended = false; !ended;) {
            if (filled + simdjson::SIMDJSON_PADDING == buffer.size()) {  // a line longer than the buffer
                if (filled > kLongestLine) throw simdjson::simdjson_error(simdjson::CAPACITY);
                buffer.resize(buffer.size() + filled);
            }
            const size_t room = buffer.size() - simdjson::SIMDJSON_PADDING - filled;
            const size_t got = std::fread(buffer.data() + filled, 1, room, file);
            ended = got < room;
            filled += got;
            bytes += got;
            char *line = buffer.data(), *end = line + filled;
            while (line < end) {
                char *newline = static_cast<char *>(std::memchr(line, '\n', end - line));
                if (!newline && !ended) break;
                char *stop = newline ? newline : end;
                if (stop > line) {
                    auto document = parser.iterate(line, stop - line, buffer.data() + buffer.size() - line);
                    walk(document.value(), sums);
                    calls += 1;
                }
                line = stop + (newline ? 1 : 0);
            }
            filled = end - line;
            std::memmove(buffer.data(), line, filled);
        }
    } catch (const simdjson::simdjson_error &error) {
        std::fprintf(stderr, "call %llu: %s\n", static_cast<unsigned long long>(calls + 1), error.what());
        return 65;
    }
    std::fclose(file);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    std::printf("{\"calls\": %llu, \"bytes\": %llu, \"string_bytes\": %llu, \"numbers\": %.2f, \"others\": %llu, "
                "\"seconds\": %.3f}\n",
                static_cast<unsigned long long>(calls), static_cast<unsigned long long>(bytes),
                static_cast<unsigned long long>(sums.string_bytes), sums.numbers,
                static_cast<unsigned long long>(sums.others), seconds);
    return 0;
}
