/** What the shop sells. */
@NullMarked
package com.example.catalogue.items;

import org.jspecify.annotations.NullMarked;
