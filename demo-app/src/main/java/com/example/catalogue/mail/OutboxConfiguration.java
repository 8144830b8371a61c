package com.example.catalogue.mail;

import com.example.catalogue.CatalogueSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Mails go to the server of {@code spring.mail.host}; where none is set, into the log. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

    @Bean
    Outbox outbox(ObjectProvider<MailSender> server, CatalogueSettings settings) {
        MailSender sender = server.getIfAvailable();
        if (sender == null) {
            return (to, subject, text) -> logger.info("Mail to {}: {}: {}", to, subject, text);
        }
        return (to, subject, text) -> {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(settings.mailFrom());
            message.setTo(to);
            message.setSubject(subject);
            message.setText(text);
            sender.send(message);
        };
    }
}
