#include "core/tokens/HelperTokens.h"
#include "core/base/Helper.h"
#include "core/tokens/Modules.h"
#include "core/tokens/TokenMessages.h"
#include <array>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace core {
namespace {

constexpr std::size_t rememberedLines = 400;
constexpr std::chrono::seconds patienceAtEnd{2};

/// What drivers ask the environment for: where their settings, tokens and services are.
constexpr std::array moduleVariables{"HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TMPDIR", "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "SOFTHSM2_CONF", "OPENSC_CONF", "OPENSC_DRIVER",
    "PCSCLITE_CSOCK_NAME", "YUBIHSM_PKCS11_CONF", "TPM2_PKCS11_STORE", "TPM2_PKCS11_TCTI", "TPM2_PKCS11_BACKEND",
    "CKNFAST_LOADSHARING", "CKNFAST_OVERRIDE_SECURITY_ASSURANCES", "NFAST_HOME", "ChrystokiConfigurationPath",
    "CS_PKCS11_R2_CFG", "CS_PKCS11_R3_CFG", "ET_PTKC_SW_DATAPATH", "P11_KIT_SERVER_ADDRESS", "NETHSM_PKCS11_CONFIG"};
/// What tests and sanitizers say to a module.
constexpr std::string_view testedPrefixes[] = {
    "CERTWRIGHT_FAKE_", "CERTWRIGHT_FAULT_", "ASAN_OPTIONS=", "UBSAN_OPTIONS=", "LSAN_OPTIONS="};

std::vector<std::string> moduleEnvironment(const std::vector<std::string>& settings)
{
    std::vector<std::string> environment{"PATH=/usr/bin:/bin"};
    environment.insert(environment.end(), settings.begin(), settings.end());
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view text(*variable);
        const std::string_view name = text.substr(0, text.find('='));
        const std::string start = std::string(name) + "=";
        if (std::ranges::any_of(settings, [&](const std::string& setting) { return setting.starts_with(start); }))
            continue;
        if (std::ranges::contains(moduleVariables, name) ||
            std::ranges::any_of(testedPrefixes, [text](std::string_view prefix) { return text.starts_with(prefix); }))
            environment.emplace_back(text);
    }
    return environment;
}

/// Lets threads through one after the other, in the order in which they came.
class Queue {
public:
    class Turn {
    public:
        explicit Turn(Queue& queue) : m_queue(queue)
        {
            std::unique_lock guard(queue.m_mutex);
            queue.m_next.wait(guard, [&queue, mine = queue.m_last++] { return queue.m_served == mine; });
        }
        ~Turn()
        {
            const std::scoped_lock guard(m_queue.m_mutex);
            ++m_queue.m_served;
            m_queue.m_next.notify_all();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        Queue& m_queue;
    };

private:
    std::mutex m_mutex;
    std::condition_variable m_next;
    std::uint64_t m_last = 0;
    std::uint64_t m_served = 0;
};

/// The log of a module over all of its processes.
class RememberedLog {
public:
    void replace(std::vector<std::string> lines)
    {
        const std::scoped_lock guard(m_mutex);
        m_present = std::move(lines);
    }
    void end(std::string why)
    {
        const std::scoped_lock guard(m_mutex);
        m_past.insert(m_past.end(), m_present.begin(), m_present.end());
        m_past.push_back(std::move(why));
        m_present.clear();
        if (m_past.size() > rememberedLines)
            m_past.erase(m_past.begin(), m_past.end() - static_cast<std::ptrdiff_t>(rememberedLines));
    }
    std::vector<std::string> lines() const
    {
        const std::scoped_lock guard(m_mutex);
        std::vector<std::string> all = m_past;
        all.insert(all.end(), m_present.begin(), m_present.end());
        return all;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_past, m_present;
};

class HelperTokens final : public TokenService {
public:
    HelperTokens(std::filesystem::path program, std::filesystem::path module, const Sha256& hash,
        TokenPatience patience, std::vector<std::string> settings)
        : m_program(std::move(program)),
          m_module(std::move(module)),
          m_hash(hash),
          m_patience(patience),
          m_settings(std::move(settings))
    {}

    ~HelperTokens() override
    {
        if (!m_helper || !m_helper->isRunning()) return;
        MessageWriter question = begin(TokenQuestion::Finish); // so that the token is left in order
        static_cast<void>(m_helper->ask(question.take().view(), patienceAtEnd));
    }

    Result<TokenModule> read() override
    {
        MessageWriter question = begin(TokenQuestion::Read);
        return ask(question, m_patience.usual, readTokenModule);
    }

    Result<TokenName> initialise(const TokenName& name, std::string_view label, ByteView officerPin,
        std::optional<ByteView> userPin, bool isLastTry) override
    {
        MessageWriter question = begin(TokenQuestion::Initialise, name);
        question.add(label).add(officerPin);
        add(question, userPin);
        question.addNumber(isLastTry ? 1 : 0);
        return ask(question, m_patience.generate, readTokenName);
    }

    Result<void> setUserPin(const TokenName& name, ByteView officerPin, ByteView newPin, bool isLastTry) override
    {
        MessageWriter question = begin(TokenQuestion::SetUserPin, name);
        question.add(officerPin).add(newPin).addNumber(isLastTry ? 1 : 0);
        return ask(question, patienceFor(officerPin), nothing);
    }

    Result<void> changePin(
        const TokenName& name, TokenUser user, ByteView oldPin, ByteView newPin, bool isLastTry) override
    {
        MessageWriter question = begin(TokenQuestion::ChangePin, name);
        question.addNumber(user == TokenUser::Officer ? 1 : 0).add(oldPin).add(newPin).addNumber(isLastTry ? 1 : 0);
        return ask(question, patienceFor(oldPin), nothing);
    }

    Result<void> login(const TokenName& name, ByteView pin, bool isLastTry) override
    {
        MessageWriter question = begin(TokenQuestion::Login, name);
        question.add(pin).addNumber(isLastTry ? 1 : 0);
        return ask(question, patienceFor(pin), nothing);
    }

    void logout(const TokenName& name) override
    {
        MessageWriter question = begin(TokenQuestion::Logout, name);
        static_cast<void>(askRunning(question, nothing));
    }

    bool isLoggedIn(const TokenName& name) override
    {
        MessageWriter question = begin(TokenQuestion::IsLoggedIn, name);
        return askRunning(question, readBool).value_or(false);
    }

    Result<std::vector<TokenObject>> objects(const TokenName& name) override
    {
        MessageWriter question = begin(TokenQuestion::Objects, name);
        return ask(question, m_patience.usual, allOf<readTokenObject>);
    }

    Result<TokenObject> generate(const TokenName& name, const NewTokenKey& key) override
    {
        MessageWriter question = begin(TokenQuestion::Generate, name);
        question.add(key.algorithm->id).add(key.label).addNumber(key.mayBeCopied ? 1 : 0).add(key.id);
        return ask(question, m_patience.generate, readTokenObject);
    }

    Result<TokenObject> importKey(
        const TokenName& name, std::string_view label, ByteView pkcs8, bool isEncrypted, ByteView passphrase) override
    {
        MessageWriter question = begin(TokenQuestion::ImportKey, name);
        question.add(label).add(pkcs8).addNumber(isEncrypted ? 1 : 0).add(passphrase);
        return ask(question, m_patience.generate, readTokenObject);
    }

    Result<void> storeCertificate(const TokenName& name, std::string_view label, ByteView der) override
    {
        MessageWriter question = begin(TokenQuestion::StoreCertificate, name);
        question.add(label).add(der);
        return ask(question, m_patience.usual, nothing);
    }

    Result<TokenObject> copyKey(const TokenName& from, const TokenKeyName& key, const TokenName& to) override
    {
        MessageWriter question = begin(TokenQuestion::CopyKey, from);
        add(question, key);
        add(question, to);
        return ask(question, m_patience.generate, readTokenObject);
    }

    Result<void> rename(const TokenName& name, const TokenObject& object, std::string_view label, ByteView id) override
    {
        MessageWriter question = begin(TokenQuestion::Rename, name);
        add(question, object);
        question.add(label).add(id);
        return ask(question, m_patience.usual, nothing);
    }

    Result<void> remove(const TokenName& name, const TokenObject& object) override
    {
        MessageWriter question = begin(TokenQuestion::Remove, name);
        add(question, object);
        return ask(question, m_patience.usual, nothing);
    }

    Result<std::vector<Bytes>> sign(const TokenName& name, const TokenKeyName& key, std::span<const ByteView> messages,
        const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin) override
    {
        MessageWriter question = begin(TokenQuestion::Sign, name);
        add(question, key);
        question.add(algorithm.id);
        add(question, pin);
        for (const ByteView message : messages) question.add(message);
        const auto each = m_patience.eachSignature * static_cast<std::int64_t>(messages.size());
        // As many as were asked for, or the answer makes no sense.
        const auto read = [count = messages.size()](MessageReader& answer) -> Result<std::vector<Bytes>> {
            auto signatures = allOf<readOctets>(answer);
            if (signatures && signatures->size() != count) return fail(ErrorCode::Malformed);
            return signatures;
        };
        return ask(question, (pin ? patienceFor(pin->octets) : m_patience.usual) + each, read);
    }

    Result<Bytes> signDigest(const TokenName& name, const TokenKeyName& key, ByteView digest,
        const SignatureAlgorithm& algorithm, const std::optional<PinForOne>& pin) override
    {
        MessageWriter question = begin(TokenQuestion::SignDigest, name);
        add(question, key);
        question.add(algorithm.id);
        add(question, pin);
        question.add(digest);
        return ask(
            question, (pin ? patienceFor(pin->octets) : m_patience.usual) + m_patience.eachSignature, readOctets);
    }

    std::vector<std::string> log() override { return m_log.lines(); }

private:
    static MessageWriter begin(TokenQuestion question)
    {
        MessageWriter message;
        message.addNumber(static_cast<std::uint64_t>(question));
        return message;
    }
    static MessageWriter begin(TokenQuestion question, const TokenName& name)
    {
        MessageWriter message = begin(question);
        add(message, name);
        return message;
    }
    static Result<void> nothing(MessageReader&) { return {}; }
    template <auto readOne>
    static auto allOf(MessageReader& answer)
        -> Result<std::vector<typename std::invoke_result_t<decltype(readOne), MessageReader&>::value_type>>
    {
        std::vector<typename std::invoke_result_t<decltype(readOne), MessageReader&>::value_type> all;
        while (!answer.isAtEnd()) {
            CORE_TRY(all.emplace_back(), readOne(answer));
        }
        return all;
    }
    /// Without octets the person types at the token, which takes its time.
    std::chrono::milliseconds patienceFor(ByteView pin) const
    {
        return pin.empty() ? m_patience.generate : m_patience.usual;
    }

    template <typename Read>
    auto ask(MessageWriter& question, std::chrono::milliseconds patience, Read read)
        -> std::invoke_result_t<Read, MessageReader&>
    {
        const Queue::Turn turn(m_queue);
        CORE_CHECK(start());
        return exchange(question, patience, read);
    }
    /// What needs no module that is not there.
    template <typename Read>
    auto askRunning(MessageWriter& question, Read read) -> std::invoke_result_t<Read, MessageReader&>
    {
        const Queue::Turn turn(m_queue);
        if (!m_helper || !m_helper->isRunning()) return fail(ErrorCode::TokenUnavailable);
        return exchange(question, m_patience.usual, read);
    }

    Result<void> start()
    {
        if (m_helper && m_helper->isRunning()) return {};
        CORE_TRY(const ModuleFile file, checkModuleFile(m_module));
        if (file.hash != m_hash) return failAs(ErrorCode::Refused, "CW-460", {file.path.string()});
        CORE_TRY(m_helper, Helper::start(m_program, moduleEnvironment(m_settings)));
        MessageWriter question = begin(TokenQuestion::Load);
        question.add(file.path.string()).add(m_hash);
        auto loaded = exchange(question, m_patience.usual, nothing);
        if (!loaded) m_helper.reset(); // the next question begins anew
        return loaded;
    }

    template <typename Read>
    auto exchange(MessageWriter& question, std::chrono::milliseconds patience, Read read)
        -> std::invoke_result_t<Read, MessageReader&>
    {
        const Secret message = question.take();
        const auto answer = m_helper->ask(message.view(), patience);
        if (!answer) return ended(answer.error().values.empty() ? "" : answer.error().values.front());
        MessageReader reader(answer->view());
        auto head = readHead(reader);
        if (!head) return noSense();
        if (head->refusal) return std::unexpected(*std::move(head->refusal));
        MessageReader content(head->content);
        auto result = read(content);
        if (!result || !content.isAtEnd()) return noSense();
        return result;
    }

    /// What stands before every answer.
    struct Head {
        ByteView content;
        std::optional<Error> refusal;
    };
    Result<Head> readHead(MessageReader& answer)
    {
        CORE_TRY(const std::uint64_t count, answer.number());
        std::vector<std::string> lines;
        for (std::uint64_t i = 0; i < count; ++i) {
            CORE_TRY(lines.emplace_back(), answer.text());
        }
        m_log.replace(std::move(lines));
        Head head{.content = {}, .refusal = {}};
        CORE_TRY(const bool isDone, readBool(answer));
        if (isDone) {
            CORE_TRY(head.content, answer.field());
        } else {
            CORE_TRY(head.refusal, readError(answer));
        }
        return head;
    }

    std::unexpected<Error> ended(std::string why)
    {
        m_log.end(why);
        m_helper.reset();
        return failAs(ErrorCode::TokenUnavailable, "CW-451", {m_module.filename().string(), std::move(why)});
    }
    std::unexpected<Error> noSense() { return ended("its answer makes no sense"); }

    std::filesystem::path m_program, m_module;
    Sha256 m_hash;
    TokenPatience m_patience;
    std::vector<std::string> m_settings; ///< for the module's environment
    Queue m_queue;
    RememberedLog m_log;
    std::optional<Helper> m_helper;
};

}

std::shared_ptr<TokenService> helperTokens(std::filesystem::path program, std::filesystem::path module,
    const Sha256& hash, TokenPatience patience, std::vector<std::string> settings)
{
    return std::make_shared<HelperTokens>(std::move(program), std::move(module), hash, patience, std::move(settings));
}

}
