package be.omringd.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class UsersInDatabase implements Users {

    private final AppUsers users;

    UsersInDatabase(AppUsers users) {
        this.users = users;
    }

    @Override
    public Actor get(UUID id) {
        return users.findById(id).orElseThrow().actor();
    }

    @Override
    public String name(UUID id) {
        return users.findById(id).map(AppUser::displayName).orElse("");
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : users.findNames(ids).stream().collect(Collectors.toMap(AppUsers.Named::getId, AppUsers.Named::getName));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Actor> hold(UUID id) {
        return users.findById(id).filter(AppUser::active).filter(user -> users.lockVersion(id).filter(user::isVersion).isPresent())
                .map(AppUser::actor);
    }

    @Override
    public List<Actor> active() {
        return users.findByActiveTrueOrderByDisplayName().stream().map(AppUser::actor).toList();
    }
}
