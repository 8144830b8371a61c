package com.example.catalogue;

import java.util.List;

/**
 * A part of a longer list; in the document it is {@code Page_PublicItem_}, as pydantic names a generic model.
 *
 * @param items what is on this page
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, long total) {}
