/** An item catalogue, as an application of the library would be written. */
@org.jspecify.annotations.NullMarked
package com.example.catalogue;
