package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelBroker;
import io.fastapi.channel.Channels;
import io.fastapi.channel.InvalidMessageException;
import io.fastapi.error.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.publisher.Flux;

/** Which channels an application has. */
class ChannelsBootTests {

    record Note(int itemNumber) {}

    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    FastApiAutoConfiguration.class,
                    FastApiChannelsAutoConfiguration.class,
                    FastApiTelemetryAutoConfiguration.class,
                    DataRedisAutoConfiguration.class,
                    DataRedisReactiveAutoConfiguration.class));

    @Test
    void channelsAreOfThisProcessAndWriteTheNamesOfTheApplication() {
        this.runner
                .withPropertyValues(
                        "spring.jackson.property-naming-strategy=SNAKE_CASE", "fastapi.channels.message-size=20B")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(ChannelBroker.class);
                    Channel<Note> notes = context.getBean(Channels.class).channel("notes", Note.class);
                    List<String> received = new ArrayList<>();
                    Flux.from(notes.events("a")).subscribe(event -> received.add(event.json()));
                    notes.publish("a", new Note(7));
                    assertThat(received).containsExactly("{\"item_number\":7}");
                    assertThat(catching(() -> notes.publish("a", new Note(1234567))))
                            .isInstanceOf(InvalidMessageException.class);
                });
    }

    private static Throwable catching(Runnable call) {
        return org.assertj.core.api.Assertions.catchThrowable(call::run);
    }

    @Test
    void subscriptionsEndWithTheApplication() {
        List<String> ended = new ArrayList<>();
        this.runner.run(context -> Flux.from(context.getBean(Channels.class)
                        .channel("notes", Note.class)
                        .events("a"))
                .doOnComplete(() -> ended.add("completed"))
                .subscribe());
        assertThat(ended).containsExactly("completed");
    }

    @Test
    void redisCarriesMessagesWhereThePropertySaysSo() {
        this.runner
                .withPropertyValues("fastapi.channels.type=redis")
                .run(context ->
                        assertThat(context).hasSingleBean(RedisBroker.class).hasSingleBean(Channels.class));
    }

    @Test
    void withoutSpringDataRedisTheStartStopsAndSaysWhatToAdd() {
        this.runner
                .withClassLoader(new FilteredClassLoader(ReactiveRedisConnectionFactory.class))
                .withPropertyValues("fastapi.channels.type=redis")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasRootCauseInstanceOf(DefinitionException.class)
                        .rootCause()
                        .hasMessageContaining("fastapi.channels.type = 'redis'")
                        .hasMessageContaining("add spring-boot-starter-data-redis"));
    }

    @Test
    void withoutSpringDataRedisThereAreChannelsOfThisProcess() {
        this.runner
                .withClassLoader(new FilteredClassLoader(ReactiveRedisConnectionFactory.class))
                .run(context -> assertThat(context).hasSingleBean(Channels.class));
    }
}
