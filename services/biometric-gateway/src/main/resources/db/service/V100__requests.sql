-- Beside the log and the views: what is no event.
CREATE SCHEMA app;

-- Nonces of signed requests, so that each counts once in every instance of the service.
CREATE TABLE app.request_nonce (
    installation text COLLATE "C" NOT NULL,
    nonce        text COLLATE "C" NOT NULL,
    until        timestamptz NOT NULL,
    PRIMARY KEY (installation, nonce)
);

GRANT USAGE ON SCHEMA app TO "${app}";
GRANT SELECT, INSERT, DELETE ON app.request_nonce TO "${app}";
