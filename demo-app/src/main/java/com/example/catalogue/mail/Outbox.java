package com.example.catalogue.mail;

/** Sends mails. Sending takes its time, so it is for background tasks. */
public interface Outbox {

    /** Sends a mail; may block. */
    void send(String to, String subject, String text);
}
