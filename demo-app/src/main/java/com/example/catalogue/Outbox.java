package com.example.catalogue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stands for a mail server: keeps and logs what was sent. */
@Component
class Outbox {

    private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

    private final Map<String, List<String>> mails = new ConcurrentHashMap<>();

    void send(String to, String text) {
        this.mails.computeIfAbsent(to, key -> new CopyOnWriteArrayList<>()).add(text);
        logger.info("Mail to {}: {}", to, text);
    }

    List<String> sentTo(String customer) {
        return List.copyOf(this.mails.getOrDefault(customer, List.of()));
    }
}
