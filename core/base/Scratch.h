#pragma once
#include "core/base/Bytes.h"
#include "core/base/Result.h"
#include <memory>

namespace core {

/// Octets that several share and nobody changes: in memory, or in a file that is mapped and has no name.
class SharedOctets {
public:
    SharedOctets() = default;
    explicit SharedOctets(Bytes octets);
    static SharedOctets borrow(ByteView octets); ///< which somebody else keeps for as long
    ByteView view() const { return m_view; }
    bool isMapped() const { return m_isMapped; }
    /// Gives back the memory that reading this part of view() took; reading it again costs time only.
    void forget(ByteView part) const;
    /// Passes view(), or a part of it, on from front to back in pieces, and forgets each behind it.
    template <typename Take>
    void inPieces(ByteView part, Take take) const
    {
        while (!part.empty()) {
            const ByteView piece = part.first(std::min(part.size(), pieceSize));
            take(piece);
            forget(piece);
            part = part.subspan(piece.size());
        }
    }
    static constexpr std::size_t pieceSize = std::size_t{1} << 20;

private:
    friend class Scratch;
    SharedOctets(std::shared_ptr<const void> owner, ByteView view)
        : m_owner(std::move(owner)), m_view(view), m_isMapped(true)
    {}
    std::shared_ptr<const void> m_owner;
    ByteView m_view;
    bool m_isMapped = false;
};

/// Octets that grow: in memory while they are few, then in a file of ours (0600) without a name, which is gone with the last who
/// shares it, however the program ends.
class Scratch {
public:
    explicit Scratch(std::size_t inMemory = SharedOctets::pieceSize) : m_inMemory(inMemory) {}
    Scratch(Scratch&& other) noexcept
        : m_inMemory(other.m_inMemory),
          m_memory(std::move(other.m_memory)),
          m_written(other.m_written),
          m_file(std::exchange(other.m_file, -1)),
          m_given(std::move(other.m_given))
    {}
    Scratch& operator=(Scratch&&) = delete;
    ~Scratch();

    /// Errors of all: Storage (CW-410, CW-404).
    Result<void> append(ByteView octets);
    std::size_t size() const { return m_written + m_memory.size(); }
    /// What was appended, with these octets around it; `before` may have 128 KiB. What an earlier call gave must be gone by now.
    Result<SharedOctets> framed(ByteView before, ByteView after);

private:
    Result<void> flush();
    std::size_t m_inMemory;
    Bytes m_memory;
    std::size_t m_written = 0;
    int m_file = -1;
    std::weak_ptr<const void> m_given; ///< the mapping that framed() gave last
};

}
