package io.fastapi.engine.resolve;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Starts a virtual thread for each call. It is given nothing of the thread that brings the call: those are event loops, whose
 * values belong to nobody's request, and copying them costs every call. Its class loader is that of the thread which makes this.
 */
final class VirtualThreads implements Executor {

    /** The first release of Java that has them. */
    private static final int RELEASE = 21;

    private final ThreadFactory threads;
    private final @Nullable ClassLoader classes = Thread.currentThread().getContextClassLoader();

    /** @param name what the names of the threads begin with */
    VirtualThreads(String name) {
        this.threads = threads(name);
    }

    /** Whether this Java has them. */
    static boolean areThere() {
        return Runtime.version().feature() >= RELEASE;
    }

    /** By reflection: this is compiled for releases that do not have them. */
    private static ThreadFactory threads(String name) {
        try {
            Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            type.getMethod("name", String.class, long.class).invoke(builder, name, 1L);
            type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
            return (ThreadFactory) type.getMethod("factory").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java has no virtual threads", e);
        }
    }

    @Override
    public void execute(Runnable call) {
        Thread thread = this.threads.newThread(call);
        thread.setContextClassLoader(this.classes);
        thread.start();
    }
}
