package io.fastapi.engine;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What BlockHound has to let pass. */
public final class AllowedBlocking implements BlockHoundIntegration {

    /** For the service loader. */
    public AllowedBlocking() {}

    /**
     * Spring's bridge to {@code InputStream} hands buffers over in a queue with a lock, held for a few instructions; so does the pool
     * of workers, whose lock would never be free again if its taking failed.
     */
    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("org.springframework.core.io.buffer.SubscriberInputStream", "onNext");
        builder.allowBlockingCallsInside("java.util.concurrent.LinkedBlockingQueue", "offer");
    }
}
