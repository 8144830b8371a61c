/** What operations depend on: a session of the database, and who calls. */
@NullMarked
package com.example.catalogue.dependencies;

import org.jspecify.annotations.NullMarked;
