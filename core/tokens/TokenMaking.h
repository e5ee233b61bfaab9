#pragma once
#include "core/tokens/TokenService.h"
#include "core/tokens/TokenSession.h"

/// Keys and certificates put on a token. What a step leaves half done is removed again.
namespace core {

/// A token somebody is logged in to.
struct EnteredToken {
    TokenSession& session;
    const Token& token;
};

/// Errors of these: as the functions of TokenService of the same names.
Result<TokenObject> generateOnToken(EnteredToken on, const NewTokenKey& key);
Result<TokenObject> importToToken(EnteredToken on, std::string_view label, const PrivateKey& key);
Result<void> storeOnToken(EnteredToken on, std::string_view label, ByteView der);
Result<TokenObject> copyToToken(EnteredToken from, const TokenKeyName& key, EnteredToken to);

/// What a private key of ours is on a token: it signs and does nothing else.
TokenTemplate signingKeyTemplate(std::string_view label, ByteView id, bool mayBeCopied);
/// The object of a public key with all its numbers; `parts` outlive it.
struct TokenPublicParts;
class PublicObject {
public:
    PublicObject(std::string_view label, ByteView id, const TokenPublicParts& parts);
    const TokenTemplate& attributes() const { return m_attributes; }

private:
    Bytes m_parameters, m_point;
    TokenTemplate m_attributes;
};

/// Objects that are removed when this goes, unless they are kept.
class UnfinishedObjects {
public:
    explicit UnfinishedObjects(TokenSession& session) : m_session(session) {}
    ~UnfinishedObjects();
    UnfinishedObjects(const UnfinishedObjects&) = delete;
    UnfinishedObjects& operator=(const UnfinishedObjects&) = delete;
    void add(TokenHandle object) { m_objects.push_back(object); }
    void keep() { m_objects.clear(); }

private:
    TokenSession& m_session;
    std::vector<TokenHandle> m_objects;
};

}
