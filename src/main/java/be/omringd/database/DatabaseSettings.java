package be.omringd.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is watched over ({@code omringd.database}).
 *
 * @param patience a database that says nothing for so long is away: who waits for it is told, and nobody waits for it any more
 * @param pause between one answer and the next question
 */
@ConfigurationProperties("omringd.database")
record DatabaseSettings(@DefaultValue("3s") Duration patience, @DefaultValue("1s") Duration pause) {}
