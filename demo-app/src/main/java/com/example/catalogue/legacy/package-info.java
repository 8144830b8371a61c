/** What was there before, as annotated controllers. */
@NullMarked
package com.example.catalogue.legacy;

import org.jspecify.annotations.NullMarked;
