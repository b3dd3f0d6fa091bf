package be.omringd.search;

/** Where somebody was found. Texts: {@code search.channel.<name>}. */
public enum Channel { NETWORK, POOL }
