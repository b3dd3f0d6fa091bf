package be.omringd.access;

/**
 * A partner of BurgersAanZet. Its trainers share what they do with organisations. A new one comes at the end: what several carry is stored
 * in this order. Texts: {@code access.team.<name>}.
 */
public enum Team {
    LUS, ARMEN_TE_KORT, DOMO, EK_C, MAGENTA
}
