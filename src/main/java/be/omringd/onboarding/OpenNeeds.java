package be.omringd.onboarding;

import be.omringd.place.Place;

/** What we could offer a volunteer. Another module implements it as a bean. */
public interface OpenNeeds {

    /** How many groups within this distance look for a volunteer now. */
    int now(Place place, int km);

    /** How many groups within this distance will most likely look for one soon. */
    int soon(Place place, int km);
}
