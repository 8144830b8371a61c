/** What stands around every request, whoever answers it. */
@NullMarked
package com.example.catalogue.web;

import org.jspecify.annotations.NullMarked;
