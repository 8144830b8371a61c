package io.fastapi.engine.netty;

import io.fastapi.engine.request.ConnectionEnd;
import io.fastapi.engine.request.HostHeader;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands behind the codec of a connection. Requests that are no HTTP/1.1 are refused as uvicorn refuses them, in their turn
 * and without a warning in the log; the others are made fit for what comes next.
 */
final class RequestGuard extends ChannelDuplexHandler {

    static final String NAME = "fastapi.requestGuard";

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final byte[] TEXT = "Invalid HTTP request received.".getBytes(StandardCharsets.US_ASCII);

    private final int defaultPort;
    private int unanswered;
    private @Nullable HttpResponseStatus refusal;

    RequestGuard(boolean secure) {
        this.defaultPort = secure ? 443 : 80;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (this.refusal != null) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            HttpResponseStatus wrong = check(context, request);
            if (wrong != null) {
                LOG.debug("Refused {} {} with {}", request.method(), request.uri(), wrong, cause(request));
                ReferenceCountUtil.release(message);
                refuse(context, wrong);
                return;
            }
            this.unanswered++;
        }
        context.fireChannelRead(message);
    }

    private static @Nullable Throwable cause(HttpRequest request) {
        return request.decoderResult().isFailure() ? request.decoderResult().cause() : null;
    }

    /** Makes a request fit; the status to refuse it with, if that is not possible. */
    private @Nullable HttpResponseStatus check(ChannelHandlerContext context, HttpRequest request) {
        Throwable malformed = cause(request);
        if (malformed != null) {
            return status(malformed);
        }
        String target = RequestTarget.fit(request.uri());
        if (target == null || !isServed(request.protocolVersion()) || !isFramed(request.headers())) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        if (!target.equals(request.uri())) {
            request.setUri(target);
        }
        return checkHost(context, request.headers());
    }

    private static HttpResponseStatus status(Throwable malformed) {
        if (malformed instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        return (malformed instanceof TooLongHttpHeaderException)
                ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }

    private static boolean isServed(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    /** Whether the end of the body is beyond doubt: chunked comes last and once, whatever other coding there is. */
    private static boolean isFramed(HttpHeaders headers) {
        if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return true;
        }
        int chunked = 0;
        boolean last = false;
        for (String value : headers.getAll(HttpHeaderNames.TRANSFER_ENCODING)) {
            for (String coding : value.split(",")) {
                last = coding.strip().equalsIgnoreCase("chunked");
                chunked += last ? 1 : 0;
            }
        }
        return last && chunked == 1;
    }

    /** A header that cannot stand in a URL is replaced by the address of the server, which Starlette takes instead. */
    private @Nullable HttpResponseStatus checkHost(ChannelHandlerContext context, HttpHeaders headers) {
        Iterator<? extends CharSequence> hosts = headers.valueCharSequenceIterator(HttpHeaderNames.HOST);
        if (!hosts.hasNext()) {
            return null;
        }
        String host = hosts.next().toString();
        if (hosts.hasNext()) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        if (!HostHeader.isValid(host) && context.channel().localAddress() instanceof InetSocketAddress server) {
            headers.set(HttpHeaderNames.HOST, HostHeader.of(server, this.defaultPort));
            headers.set(HostHeader.REPLACED, "true");
        }
        return null;
    }

    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        this.refusal = status;
        if (this.unanswered == 0) {
            send(context, status);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean last = message instanceof LastHttpContent && !isInformational(message);
        if (message instanceof FullHttpResponse whole && !whole.content().isReadable()) {
            whole.headers().remove(HttpHeaderNames.TRANSFER_ENCODING); // Reactor Netty leaves it to answers of HEAD
        }
        context.write(message, promise);
        if (last) {
            this.unanswered--;
            HttpResponseStatus waiting = this.refusal;
            if (waiting != null && this.unanswered == 0) {
                send(context, waiting);
            }
        }
    }

    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static void send(ChannelHandlerContext context, HttpResponseStatus status) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(TEXT));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, TEXT.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        ConnectionEnd.lingering(context.writeAndFlush(response));
    }
}
