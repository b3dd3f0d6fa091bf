package be.omringd.intake;

/** How contact was sought. Texts: {@code intake.way.<code>}. */
public enum ContactWay implements Code { PHONE, MAIL, VISIT, LETTER }
