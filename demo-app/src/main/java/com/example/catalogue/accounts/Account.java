package com.example.catalogue.accounts;

/** What is told of an account: not its password, nor the hash of it. */
record Account(String username, String fullName, String email, Role role) {}
