package com.example.catalogue.orders;

/** An order as it was placed, a row of the table {@code orders}: it stays as it is when the item is changed. */
record Receipt(int orderId, String customer, String item, int quantity, double total) {}
