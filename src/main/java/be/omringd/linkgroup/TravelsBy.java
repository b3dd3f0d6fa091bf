package be.omringd.linkgroup;

/** How somebody gets to a group. Texts: {@code linkgroup.travels.<name>}. */
public enum TravelsBy {
    ON_FOOT, BICYCLE, PUBLIC_TRANSPORT, CAR, BROUGHT
}
