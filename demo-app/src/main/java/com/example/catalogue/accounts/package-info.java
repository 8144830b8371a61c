/** Who may log in, and how. Where an issuer gives the tokens, nothing of this is there. */
@NullMarked
package com.example.catalogue.accounts;

import org.jspecify.annotations.NullMarked;
