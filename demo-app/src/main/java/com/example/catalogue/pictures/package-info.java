/** Pictures of items: sent by a form, kept in a directory. */
@NullMarked
package com.example.catalogue.pictures;

import org.jspecify.annotations.NullMarked;
