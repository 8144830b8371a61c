/** Customers talk, by WebSockets and server-sent events. */
@NullMarked
package com.example.catalogue.chat;

import org.jspecify.annotations.NullMarked;
