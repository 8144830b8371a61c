package com.example.catalogue.web;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Brings the id of a request to whichever thread works for it, where {@code logging.*} writes it into each line. */
@Component
class RequestIdInLogs implements InitializingBean {

    static final String KEY = "request_id";

    @Override
    public void afterPropertiesSet() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(KEY, () -> MDC.get(KEY), id -> MDC.put(KEY, id), () -> MDC.remove(KEY));
    }
}
