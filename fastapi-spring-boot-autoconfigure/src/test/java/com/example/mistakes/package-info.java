/** Applications with mistakes, outside of the library's packages, as users write them. */
@org.jspecify.annotations.NullMarked
package com.example.mistakes;
