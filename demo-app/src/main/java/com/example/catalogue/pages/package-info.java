/** What browsers show: pages made of templates, and their files. */
@NullMarked
package com.example.catalogue.pages;

import org.jspecify.annotations.NullMarked;
