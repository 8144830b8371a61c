package io.fastapi.engine;

import io.fastapi.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/**
 * The answer to a fault for developers, with the failing operation and where it failed: a page for browsers, JSON for others.
 * Credentials are not shown.
 */
final class DebugPage {

    private static final int FAULT = 500;
    private static final int MOST_FRAMES = 60;
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "proxy-authorization", "x-api-key");
    private static final List<String> MACHINERY =
            List.of("java.", "jdk.", "reactor.", "io.netty.", "org.springframework.");
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;"
                    + "color:#211c1c}h1{font-size:1.2rem;color:#777}h2{word-break:break-word}pre,td,code{font:14px/1.5 monospace}"
                    + "ol{list-style:none;padding:.5rem;border:1px solid #038bb8;overflow-x:auto}li{font:14px/1.6 monospace;white-space:pre}"
                    + ".ours{font-weight:bold;background:#e4f4fd}.machinery{color:#999}td{padding-right:1rem;vertical-align:top}";

    private final ServerWebExchange exchange;
    private final Throwable fault;

    private DebugPage(ServerWebExchange exchange, Throwable fault) {
        this.exchange = exchange;
        this.fault = fault;
    }

    /** The answer. */
    static Response of(ServerWebExchange exchange, Throwable fault) {
        DebugPage page = new DebugPage(exchange, fault);
        String accept = String.join(",", exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT));
        Response response = accept.contains("text/html") ? Response.html(page.html()) : Response.json(page.json());
        return response.status(FAULT);
    }

    /** The operation or mount that was to serve the request. */
    private String operation() {
        Object handler = this.exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return (handler instanceof Matched matched) ? String.valueOf(matched.endpoint()) : "none";
    }

    private List<Throwable> causes() {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = this.fault; each != null && !causes.contains(each); each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    private static List<StackTraceElement> frames(Throwable each) {
        List<StackTraceElement> frames = List.of(each.getStackTrace());
        return frames.subList(0, Math.min(frames.size(), MOST_FRAMES));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("detail", "Internal Server Error");
        json.put("operation", operation());
        List<Map<String, Object>> causes = new ArrayList<>();
        for (Throwable each : causes()) {
            Map<String, Object> cause = new LinkedHashMap<>();
            cause.put("type", each.getClass().getName());
            cause.put("message", String.valueOf(each.getMessage()));
            cause.put("trace", frames(each).stream().map(String::valueOf).toList());
            causes.add(cause);
        }
        json.put("exceptions", causes);
        return json;
    }

    private String html() {
        ServerHttpRequest request = this.exchange.getRequest();
        String target = request.getMethod() + " " + request.getURI().getRawPath();
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
                .append(escaped(this.fault.getClass().getSimpleName() + " at " + target))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>500 Internal Server Error</h1>");
        html.append("<p>").append(escaped(target)).append(" failed in <code>").append(escaped(operation()));
        html.append("</code></p>");
        for (Throwable each : causes()) {
            html.append((each == this.fault) ? "<h2>" : "<h2>Caused by ").append(escaped(each.toString()));
            html.append("</h2><ol>");
            frames(each).forEach(frame -> frame(frame, html));
            html.append("</ol>");
        }
        html.append("<h2>Request</h2><table>");
        row("query", String.valueOf(request.getURI().getRawQuery()), html);
        request.getHeaders().forEach((name, values) -> row(name, shown(name, values), html));
        return html.append("</table></body></html>").toString();
    }

    private static String shown(String name, List<String> values) {
        return SECRET.contains(name.toLowerCase(Locale.ROOT)) ? "(not shown)" : String.join(", ", values);
    }

    private static void frame(StackTraceElement frame, StringBuilder html) {
        boolean machinery = MACHINERY.stream().anyMatch(frame.getClassName()::startsWith)
                || frame.getClassName().startsWith(DebugPage.class.getPackageName());
        html.append("<li class=\"").append(machinery ? "machinery" : "ours").append("\">");
        html.append(escaped(frame.toString())).append("</li>");
    }

    private static void row(String name, String value, StringBuilder html) {
        html.append("<tr><td>")
                .append(escaped(name))
                .append("</td><td>")
                .append(escaped(value))
                .append("</td></tr>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
