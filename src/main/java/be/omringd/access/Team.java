package be.omringd.access;

/** A partner of BurgersAanZet. Its trainers share what they do with organisations. Texts: {@code access.team.<name>}. */
public enum Team {
    LUS, ARMEN_TE_KORT, DOMO, EK_C, MAGENTA
}
