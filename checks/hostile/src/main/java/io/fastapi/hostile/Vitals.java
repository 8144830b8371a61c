package io.fastapi.hostile;

import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocatorMetric;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process holds.
 *
 * @param heap bytes of live objects on the heap
 * @param buffers Netty buffers that are not released; exact only if Netty's thread caches are off
 * @param threads live platform threads
 */
record Vitals(long heap, long buffers, int threads) {

    /** Collects garbage first, so that leaks which only the collector notices are noticed. */
    static Vitals take() {
        System.gc();
        long buffers = 0;
        for (PoolArenaMetric arena : arenas()) {
            buffers += arena.numActiveAllocations();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return new Vitals(heap, buffers, threads);
    }

    private static List<PoolArenaMetric> arenas() {
        PooledByteBufAllocatorMetric metric = PooledByteBufAllocator.DEFAULT.metric();
        List<PoolArenaMetric> arenas = new ArrayList<>(metric.directArenas());
        arenas.addAll(metric.heapArenas());
        return arenas;
    }
}
