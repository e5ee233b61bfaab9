#include "ui/jobs/Pools.h"

namespace ui {

Pools::Pools()
{
    for (QThreadPool* pool : {&m_vault, &m_tokens, &m_ceremony}) {
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1);
    }
}

Pools::~Pools() { finish(); }

void Pools::finish()
{
    for (QThreadPool* pool : {&m_vault, &m_computing, &m_tokens, &m_ceremony}) {
        pool->clear();
        pool->waitForDone();
    }
}

}
