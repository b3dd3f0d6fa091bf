package be.omringd.volunteer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who would like to become a volunteer.
 *
 * @param submission the same each time the same answers are sent, so that sending twice signs up once
 * @param details as the register keeps them; {@code since} is today
 * @param motivation what draws them, in their own words; at most 2000 characters
 * @param appealSlug the call that they answer; null on the general form
 */
public record NewInterest(UUID submission, VolunteerDetails details, int birthYear, @Nullable String motivation, @Nullable String appealSlug) {}
