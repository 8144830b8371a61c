-- What is there at the first start: two items, and alice, whose password is wonderland, hashed by Python's pwdlib.
INSERT INTO items (name, description, unit_price, tags, supplier)
SELECT * FROM (VALUES
    ('Portal gun', 'Opens a way', 42.0, ARRAY['tools'], 'ACME'),
    ('Plumbus', NULL, 3.5, ARRAY['household'], 'ACME')) AS first_items
WHERE NOT EXISTS (SELECT 1 FROM items);

INSERT INTO accounts (username, full_name, email, role, hashed_password)
SELECT 'alice', 'Alice Wonderson', 'alice@example.com', 'STAFF',
    '$argon2id$v=19$m=65536,t=3,p=4$9LWmlaGYZXsBLewqqRDWPQ$lLUqsqP2zxefJWCXQEFulyQFSh6V1YWgUE36QUy8arA'
WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE username = 'alice');
