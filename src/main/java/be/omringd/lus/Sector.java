package be.omringd.lus;

/** From which part of life somebody is, clockwise as on the map (ecogram; domain notes 1.2). */
public enum Sector { FAMILY, FRIENDS, NEIGHBOURS_COLLEAGUES, PROFESSIONALS }
