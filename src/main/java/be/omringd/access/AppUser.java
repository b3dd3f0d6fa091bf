package be.omringd.access;

import be.omringd.place.Region;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    @Version
    private Long version;
    private String username;
    private String displayName;
    private @Nullable String passwordHash;
    /** Counts on with every change, so that a session that was opened with an older password can be told. */
    private int passwordChanges;
    private boolean mustChangePassword;
    private String language;
    private boolean active;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_region", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "region")
    @Enumerated(EnumType.STRING)
    private Set<Region> regions = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_team", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "team")
    @Enumerated(EnumType.STRING)
    private Set<Team> teams = new HashSet<>();

    protected AppUser() {}

    AppUser(String username, String displayName, String language, Set<Role> roles, Set<Region> regions, Set<Team> teams, Instant now) {
        this.username = username;
        this.active = true;
        this.createdAt = now;
        this.language = language;
        this.displayName = displayName;
        change(displayName, roles, regions, teams);
    }

    void change(String displayName, Set<Role> roles, Set<Region> regions, Set<Team> teams) {
        this.displayName = displayName;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        this.regions.retainAll(regions);
        this.regions.addAll(regions);
        this.teams.retainAll(teams);
        this.teams.addAll(teams);
    }

    void password(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        passwordChanges++;
    }

    void speaks(String language) {
        this.language = language;
    }

    void active(boolean active) {
        this.active = active;
    }

    Actor actor() {
        return new Actor(id, displayName, Actor.Kind.USER, Set.copyOf(roles), Set.copyOf(regions), Set.copyOf(teams));
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    int passwordChanges() {
        return passwordChanges;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String language() {
        return language;
    }

    /** Whether this is how the row stands in this version. */
    boolean isVersion(long current) {
        return version == current;
    }

    boolean active() {
        return active;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<Region> regions() {
        return Set.copyOf(regions);
    }

    Set<Team> teams() {
        return Set.copyOf(teams);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant lastSignInAt() {
        return lastSignInAt;
    }
}
