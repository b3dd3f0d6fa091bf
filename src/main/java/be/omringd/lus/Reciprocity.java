package be.omringd.lus;

/** Which way it goes: the contact gives to the person, gets from the person, or both. */
public enum Reciprocity { GIVES, GETS, BOTH }
