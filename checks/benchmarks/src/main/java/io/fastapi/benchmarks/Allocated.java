package io.fastapi.benchmarks;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Prints how many bytes of heap the threads of another virtual machine have allocated since it began: {@code PID}. */
public final class Allocated {

    private static final String THREAD_IDS = "AllThreadIds";

    private Allocated() {}

    /** Runs it; see above. */
    public static void main(String[] arguments) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(arguments[0]);
        try {
            JMXServiceURL agent = new JMXServiceURL(machine.startLocalManagementAgent());
            try (JMXConnector connector = JMXConnectorFactory.connect(agent)) {
                System.out.println("ALLOCATED " + bytes(connector.getMBeanServerConnection()));
            }
        } finally {
            machine.detach();
        }
    }

    private static long bytes(MBeanServerConnection server) throws Exception {
        ObjectName threads = new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME);
        try {
            return (long) server.getAttribute(threads, "TotalThreadAllocatedBytes");
        } catch (AttributeNotFoundException beforeJava21) {
            return ofLivingThreads(server, threads);
        }
    }

    private static long ofLivingThreads(MBeanServerConnection server, ObjectName threads) throws Exception {
        Object[] ids = {server.getAttribute(threads, THREAD_IDS)};
        String[] signature = {long[].class.getName()};
        long all = 0;
        for (long bytes : (long[]) server.invoke(threads, "getThreadAllocatedBytes", ids, signature)) {
            all += Math.max(0, bytes); // a thread may have ended meanwhile
        }
        return all;
    }
}
