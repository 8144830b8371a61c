#!/usr/bin/env bash
# Netty 4.2.18, any event loop: tasks that are executed while others run come before the loop's connections, for up to a second.
#
# Guess: whoever has much to do on an event loop does a little and executes the rest as the next task, so that the connections have
# their turn in between. In Netty 4.1 it is so: the loop shares its time between both (ioRatio), and looks at its connections
# after 64 tasks if these had nothing to do.
# Seen: a task that executes itself again lets another connection of its loop wait for half a second on average, thousands of rounds;
# in 4.1.137 for a few hundred at most. The same task, scheduled with a delay of zero instead, lets it wait for hardly any round in 4.2 too.
# Why it matters: 4.2 took ioRatio away, and its limit (io.netty.eventLoop.maxTaskProcessingQuantumMs, a second) is no fair share.
# Work that is cut in pieces to be polite is as impolite as before, and nothing fails.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.netty</groupId>
      <artifactId>netty-transport</artifactId>
      <version>${netty}</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

public class Probe {

    private static volatile boolean busy = true;
    private static volatile long rounds;

    public static void main(String[] arguments) throws Exception {
        boolean scheduled = arguments[0].equals("scheduled");
        NioEventLoopGroup loop = new NioEventLoopGroup(1);
        Channel server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                            @Override
                            public void channelRead(ChannelHandlerContext context, Object message) {
                                context.writeAndFlush(message);
                            }
                        });
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        long most = 0;
        try (Socket client = new Socket("127.0.0.1", ((InetSocketAddress) server.localAddress()).getPort())) {
            client.setTcpNoDelay(true);
            echo(client); // the connection is known to the loop
            loop.execute(() -> workAndGoOn(loop, scheduled));
            for (int i = 0; i < 10; i++) {
                long before = rounds;
                echo(client);
                most = Math.max(most, rounds - before);
            }
        }
        busy = false;
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        System.out.println(most);
    }

    private static void workAndGoOn(NioEventLoopGroup loop, boolean scheduled) {
        long until = System.nanoTime() + 50_000;
        while (System.nanoTime() < until) {}
        rounds++;
        if (busy && scheduled) {
            loop.schedule(() -> workAndGoOn(loop, true), 0, TimeUnit.NANOSECONDS);
        } else if (busy) {
            loop.execute(() -> workAndGoOn(loop, false));
        }
    }

    private static void echo(Socket client) throws Exception {
        client.getOutputStream().write(1);
        client.getInputStream().read();
    }
}
JAVA

# rounds NETTY HOW: how many rounds of 50 microseconds passed at most until a byte was echoed.
rounds() {
  mvn -B -q -Dnetty="$1" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp >&2
  java -cp "$(cat cp)" Probe.java "$2" 2> /dev/null
}

before=$(rounds 4.1.137.Final executed)
executed=$(rounds 4.2.18.Final executed)
scheduled=$(rounds 4.2.18.Final scheduled)
echo "rounds that a byte waited for at most: $before in 4.1, $executed in 4.2, $scheduled in 4.2 if they are scheduled"
((before < 3000 && executed > 5000 && scheduled < 1000))
