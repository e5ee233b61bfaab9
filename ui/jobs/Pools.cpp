#include "ui/jobs/Pools.h"

namespace ui {

Pools::Pools()
{
    for (QThreadPool* pool : {&m_vault, &m_tokens}) {
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1);
    }
}

Pools::~Pools() { finish(); }

void Pools::finish()
{
    for (QThreadPool* pool : {&m_vault, &m_computing, &m_tokens}) {
        pool->clear();
        pool->waitForDone();
    }
}

}
