package io.fastapi.autoconfigure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.reactive.resource.ResourceUrlProvider;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.util.pattern.PathPattern;

/** Spring's addresses of resources, which asks for all mappings as soon as the context is there only if somebody uses it. */
final class LateResourceUrlProvider extends ResourceUrlProvider {

    private final String name;
    private final ConfigurableBeanFactory beans;
    private volatile @Nullable ContextRefreshedEvent refreshed;

    LateResourceUrlProvider(String name, ConfigurableBeanFactory beans) {
        this.name = name;
        this.beans = beans;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext().getAutowireCapableBeanFactory() != this.beans) {
            return;
        }
        if (this.beans.getDependentBeans(this.name).length > 0) {
            super.onApplicationEvent(event);
        } else {
            this.refreshed = event;
        }
    }

    /** For who asks the context. */
    @Override
    public Map<PathPattern, ResourceWebHandler> getHandlerMap() {
        detect();
        return super.getHandlerMap();
    }

    /** Asks for them now, unless that was done. */
    void detect() {
        ContextRefreshedEvent event = this.refreshed;
        if (event != null) {
            super.onApplicationEvent(event);
        }
    }
}
