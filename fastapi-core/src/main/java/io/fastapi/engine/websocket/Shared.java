package io.fastapi.engine.websocket;

import io.fastapi.EngineSettings;
import io.fastapi.WebSocketSettings;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.resolve.Pending;
import io.fastapi.engine.resolve.Workers;
import io.fastapi.types.TypeAdapters;
import io.fastapi.websocket.MessageMeter;
import io.micrometer.observation.ObservationRegistry;

/**
 * What the WebSockets of one application share.
 *
 * @param settings limits
 * @param workers where functions run that may block, of WebSockets that do not hold their thread
 * @param holders where functions run that hold their thread as long as the connection is open
 * @param readers how {@code request()} reads bodies
 * @param observations told of connections, their parts, and background tasks
 * @param meter counts messages
 * @param invoker answers what is refused
 * @param messages reads and writes messages
 * @param open the open connections
 * @param pending counts connections until nothing is left to do for them
 */
record Shared(
        WebSocketSettings settings,
        Workers workers,
        Workers holders,
        RequestReaders readers,
        ObservationRegistry observations,
        MessageMeter meter,
        Invoker invoker,
        Messages messages,
        OpenSessions open,
        Pending pending) {

    static Shared of(TypeAdapters adapters, EngineSettings settings, Invoker invoker) {
        WebSocketSettings own = settings.webSockets();
        return new Shared(
                own,
                invoker.workers(),
                invoker.workers().forWebSockets(own.threads(), own.connections()),
                RequestReaders.of(settings),
                settings.observations(),
                settings.messageMeter(),
                invoker,
                new Messages(adapters),
                new OpenSessions(own.connections()),
                new Pending());
    }
}
