package be.omringd.coaching.ui;

import be.omringd.coaching.CoachingDesk;
import be.omringd.coaching.CoachingRequests;
import be.omringd.erasure.Erasing;
import org.springframework.stereotype.Component;

/** What the page of an organisation shows and does beside what the register holds. */
@Component
record AroundOrganisation(CoachingRequests requests, CoachingDesk desk, Erasing erasing) {}
