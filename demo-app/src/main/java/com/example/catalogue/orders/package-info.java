/** Who bought what. */
@NullMarked
package com.example.catalogue.orders;

import org.jspecify.annotations.NullMarked;
