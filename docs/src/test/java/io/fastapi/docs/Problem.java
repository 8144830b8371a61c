package io.fastapi.docs;

/**
 * What an application can be told at its start; what differs from case to case stands between ‹ and ›.
 *
 * @param file the name of the class that finds it, with its package
 * @param what what is wrong
 * @param fix what to do about it
 */
record Problem(String file, String what, String fix) {}
