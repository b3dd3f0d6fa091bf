package be.omringd.lus;

/** From which part of life somebody is, clockwise as on the map (ecogram; docs/domain.md#words). */
public enum Sector {
    FAMILY, FRIENDS, NEIGHBOURS_COLLEAGUES, PROFESSIONALS
}
