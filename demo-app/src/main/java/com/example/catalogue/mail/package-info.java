/** Mails: into the log, or to a mail server. */
@NullMarked
package com.example.catalogue.mail;

import org.jspecify.annotations.NullMarked;
