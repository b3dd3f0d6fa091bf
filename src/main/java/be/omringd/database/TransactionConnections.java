package be.omringd.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/** Gives Hibernate the connections of transactions. */
final class TransactionConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    private final transient DataSource connections;

    TransactionConnections(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> unwrapType) {
        return unwrapType.isAssignableFrom(TransactionConnections.class) || unwrapType.isAssignableFrom(DataSource.class);
    }

    @Override
    public <T> T unwrap(Class<T> unwrapType) {
        if (unwrapType.isAssignableFrom(TransactionConnections.class)) {
            return unwrapType.cast(this);
        }
        if (unwrapType.isAssignableFrom(DataSource.class)) {
            return unwrapType.cast(connections);
        }
        throw new UnknownUnwrapTypeException(unwrapType);
    }
}
