#pragma once

#include "ui/jobs/Background.h"
#include "ui/jobs/Pools.h"
#include "ui/vault/VaultPicture.h"

#include <memory>
#include <optional>

namespace ui {

/// The vault that is open in the window. The vault itself lives on its own thread; here is its picture, renewed after every
/// piece of work, and the one way to work on it.
class VaultSession : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(core::Result<void>)>;

    VaultSession(Pools& pools, core::VaultContext context, QObject* parent = nullptr);
    ~VaultSession() override;

    bool isOpen() const { return m_picture.has_value(); }
    /// What the screens show; only while isOpen().
    const VaultPicture& picture() const { return *m_picture; }
    const core::VaultContext& context() const { return m_context; }

    /// Makes a vault and opens it, unlocked. The one that was open is closed first.
    void create(const std::filesystem::path& path, core::Secret passphrase, Done done);
    /// The same by another way to make one, with `title` for the strip that shows progress.
    using Maker = std::function<core::Result<core::Vault>(const core::VaultContext&, std::stop_token)>;
    void make(const QString& title, Maker maker, Done done);
    void open(const std::filesystem::path& path, core::OpenMode mode, Done done);
    void unlock(core::Secret passphrase, Done done);
    /// Asks the work that runs or waits to stop; what it did so far stays done.
    void stopWork();
    void lock();
    void close();

    /// Does `work(core::Vault&, std::stop_token) -> core::Result<T>` on the vault's thread, renews the picture, then calls
    /// `done(core::Result<T>)` here. Work waits for the work before it. Only while isOpen().
    template <typename Work, typename Done>
    void run(const QString& title, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work&, core::Vault&, std::stop_token>;
        struct Outcome {
            Value value;
            core::Result<VaultPicture> picture;
        };
        start(
            title,
            [vault = m_vault, work = std::move(work)](std::stop_token stop) mutable {
                Value value = work(**vault, stop);
                return Outcome{std::move(value), readPicture(**vault)};
            },
            [this, vault = m_vault, done = std::move(done)](Outcome outcome) mutable {
                if (outcome.picture && vault == m_vault) // another vault may be open by now
                    setPicture(*std::move(outcome.picture));
                done(std::move(outcome.value));
            });
    }

    /// The same for work that only reads and is quick: the picture stays as it is.
    template <typename Work, typename Done>
    void read(Work work, Done done)
    {
        start(
            {}, [vault = m_vault, work = std::move(work)](std::stop_token stop) mutable { return work(**vault, stop); },
            std::move(done));
    }

    /// A job for read() that begins again with each use: what it read before and was not told yet is dropped.
    /// `priority` above 0: before the work that waits, below 0: behind it.
    Background* reader(QObject& owner, int priority) { return new Background(m_pools.vault(), &owner, priority); }
    /// As read() above. Errors: Cancelled when the vault was closed before its turn came.
    template <typename Work, typename Done>
    void read(Background& reader, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work&, core::Vault&, std::stop_token>;
        reader.start(
            [vault = m_vault, work = std::move(work)](std::stop_token stop) mutable -> Value {
                if (stop.stop_requested() || !vault->has_value()) return core::fail(core::ErrorCode::Cancelled);
                return work(**vault, stop);
            },
            std::move(done));
    }

signals:
    /// The vault is about to be closed; work that is begun now is still done.
    void closing();
    /// Another vault is open, or none: isOpen() tells.
    void vaultChanged();
    /// The picture is a new one.
    void pictureChanged();
    /// Work began; for the strip that shows progress and Cancel. The job deletes itself when it is done.
    void started(Background& job, const QString& title);

private:
    /// The vault, touched by jobs of the vault's pool alone.
    using Slot = std::shared_ptr<std::optional<core::Vault>>;
    using Opened = core::Result<VaultPicture>;

    template <typename Work, typename Done>
    void start(const QString& title, Work work, Done done)
    {
        Background* job = Background::once(m_pools.vault(), this);
        job->start(std::move(work), std::move(done));
        if (!title.isEmpty()) emit started(*job, title);
    }
    void adopt(Opened opened, const Done& done);
    void setPicture(VaultPicture picture);

    Pools& m_pools;
    core::VaultContext m_context;
    Slot m_vault = std::make_shared<std::optional<core::Vault>>();
    std::optional<VaultPicture> m_picture;
};

}
