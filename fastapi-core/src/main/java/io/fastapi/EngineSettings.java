package io.fastapi;

import io.fastapi.function.WorkerContext;
import io.fastapi.input.Overrides;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.http.codec.ServerCodecConfigurer;

/**
 * How an application is served, apart from what the application itself says.
 *
 * @param limits the most that is read of a request
 * @param overrides dependencies that replace others
 * @param strict whether suspicious definitions (a hidden operation, an operation id used twice) stop the start, instead of
 *     being logged as warnings
 * @param codecs Spring's, for the {@code ServerRequest} of {@code request()} and a {@code ServerResponse} that is returned
 * @param observations told of each background task, as {@code fastapi.background.task} with the keys {@code method} and
 *     {@code uri} (the route); its time starts when the task does
 * @param threads how many functions that may block run at a time
 * @param workers the application's own threads for them, in place of those
 * @param webSockets how WebSockets are served
 * @param workerContext what threads that may block are given of a request
 * @param eventStreams how streams of server-sent events are kept open
 */
public record EngineSettings(
        Limits limits,
        Overrides overrides,
        boolean strict,
        ServerCodecConfigurer codecs,
        ObservationRegistry observations,
        Threads threads,
        Optional<Executor> workers,
        WebSocketSettings webSockets,
        WorkerContext workerContext,
        EventStreams eventStreams) {

    /** Default limits and threads, no overrides, no observations, and Spring's default codecs. */
    public static EngineSettings defaults() {
        return new EngineSettings(
                Limits.DEFAULT,
                Overrides.none(),
                false,
                ServerCodecConfigurer.create(),
                ObservationRegistry.NOOP,
                Threads.DEFAULT,
                Optional.empty(),
                WebSocketSettings.DEFAULT,
                WorkerContext.NONE,
                EventStreams.DEFAULT);
    }

    /** The same with other limits. */
    public EngineSettings limits(Limits changed) {
        return new EngineSettings(
                changed,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with other overrides. */
    public EngineSettings overrides(Overrides changed) {
        return new EngineSettings(
                this.limits,
                changed,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same, where suspicious definitions stop the start or do not. */
    public EngineSettings strict(boolean changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                changed,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with other codecs. */
    public EngineSettings codecs(ServerCodecConfigurer changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                changed,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with another registry of observations. */
    public EngineSettings observations(ObservationRegistry changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                changed,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with other numbers of threads. */
    public EngineSettings threads(Threads changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                changed,
                this.workers,
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with the application's own threads for functions that may block. */
    public EngineSettings workers(Executor changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                Optional.of(changed),
                this.webSockets,
                this.workerContext,
                this.eventStreams);
    }

    /** The same with other WebSockets. */
    public EngineSettings webSockets(WebSocketSettings changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                changed,
                this.workerContext,
                this.eventStreams);
    }

    /** The same, with threads that are given something else of a request. */
    public EngineSettings workerContext(WorkerContext changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                changed,
                this.eventStreams);
    }

    /** The same with other streams of events. */
    public EngineSettings eventStreams(EventStreams changed) {
        return new EngineSettings(
                this.limits,
                this.overrides,
                this.strict,
                this.codecs,
                this.observations,
                this.threads,
                this.workers,
                this.webSockets,
                this.workerContext,
                changed);
    }
}
